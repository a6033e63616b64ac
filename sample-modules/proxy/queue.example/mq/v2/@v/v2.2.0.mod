module queue.example/mq/v2

go 1.22

require (
	log.example/trace v1.0.0
	net.example/retry v1.1.0
)
