module net.example/http2

go 1.23.0

require (
	crypto.example/tls v1.3.0
	text.example/unicode v1.2.0
)
