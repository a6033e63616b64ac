module web.example/websocket

go 1.20

require (
	net.example/http2 v1.1.0
	web.example/middleware v1.2.0
)
