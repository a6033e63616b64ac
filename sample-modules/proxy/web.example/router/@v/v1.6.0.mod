module web.example/router

go 1.20

require (
	net.example/http2 v1.2.0
	web.example/middleware v1.0.0
)
