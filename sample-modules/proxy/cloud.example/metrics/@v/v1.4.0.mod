module cloud.example/metrics

go 1.23.0

require (
	log.example/log v1.5.0
	net.example/http2 v1.3.0
)
