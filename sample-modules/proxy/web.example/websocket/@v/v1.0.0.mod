module web.example/websocket

go 1.18

require (
	net.example/http2 v1.0.0
	web.example/middleware v1.0.0
)
