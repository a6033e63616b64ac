module log.example/trace

go 1.20

require (
	log.example/log v1.3.0
	net.example/backoff v1.0.0
)
