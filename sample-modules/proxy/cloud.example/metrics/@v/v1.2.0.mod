module cloud.example/metrics

go 1.20

require (
	log.example/log v1.1.0
	net.example/http2 v1.1.0
)
