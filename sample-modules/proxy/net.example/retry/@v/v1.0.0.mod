module net.example/retry

go 1.18

require (
	net.example/backoff v1.0.0
	test.example/assert v1.0.0
)
