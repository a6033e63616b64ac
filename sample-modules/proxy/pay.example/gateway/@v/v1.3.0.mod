module pay.example/gateway

go 1.20

require (
	auth.example/oauth v1.2.0
	log.example/log v1.3.0
	net.example/http2 v1.1.0
	pay.example/cards v1.1.0
	pay.example/sepa v1.0.0
)
