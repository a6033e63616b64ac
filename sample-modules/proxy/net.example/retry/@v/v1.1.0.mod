module net.example/retry

go 1.20

require (
	net.example/backoff v1.0.0
	test.example/assert v1.1.0
)
