module queue.example/mq/v2

go 1.20

require (
	log.example/trace v0.9.0
	net.example/retry v1.0.0
)
