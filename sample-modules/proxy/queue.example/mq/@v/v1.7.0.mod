module queue.example/mq

go 1.15

require (
	log.example/log v1.0.0
	net.example/backoff v1.0.0
)
