module net.example/http2

go 1.22

require (
	crypto.example/tls v1.1.0
	text.example/unicode v1.1.0
)
