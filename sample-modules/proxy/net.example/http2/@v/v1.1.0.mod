module net.example/http2

go 1.20

require (
	crypto.example/tls v1.1.0
	text.example/unicode v0.9.0
)
