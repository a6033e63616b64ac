module queue.example/mq/v2

go 1.23.0

require (
	log.example/trace v1.0.0
	net.example/retry v1.2.0
)
