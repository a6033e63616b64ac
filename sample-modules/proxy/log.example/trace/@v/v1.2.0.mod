module log.example/trace

go 1.23.0

require (
	log.example/log v1.7.0
	net.example/backoff v1.1.0
)
