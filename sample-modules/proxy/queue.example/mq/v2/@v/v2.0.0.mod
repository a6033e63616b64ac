module queue.example/mq/v2

go 1.18

require (
	log.example/trace v0.8.0
	net.example/retry v1.0.0
)
