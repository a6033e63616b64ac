module web.example/router

go 1.22

require (
	log.example/log v1.6.0
	net.example/http2 v1.3.0
	web.example/middleware v1.3.0
)
