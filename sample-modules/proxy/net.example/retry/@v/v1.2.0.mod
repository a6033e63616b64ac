module net.example/retry

go 1.22

require (
	net.example/backoff v1.1.0
	test.example/assert v1.3.0
)
