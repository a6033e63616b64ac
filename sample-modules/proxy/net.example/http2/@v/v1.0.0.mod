module net.example/http2

go 1.18

require (
	crypto.example/tls v1.0.0
	text.example/unicode v0.9.0
)
