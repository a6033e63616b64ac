module web.example/router

go 1.25.0

require (
	net.example/http2 v1.3.0
	net.example/quic v0.4.0
	web.example/middleware v1.4.0
)
