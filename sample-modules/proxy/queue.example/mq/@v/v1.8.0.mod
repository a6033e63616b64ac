module queue.example/mq

go 1.15

require (
	log.example/log v1.3.0
	net.example/backoff v1.1.0
)
