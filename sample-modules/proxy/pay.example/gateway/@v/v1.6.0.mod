module pay.example/gateway

go 1.23.0

require (
	auth.example/oauth v1.4.0
	log.example/log v1.7.0
	net.example/http2 v1.2.0
	pay.example/cards v1.3.0
	pay.example/sepa v1.1.0
)
