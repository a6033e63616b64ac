module cloud.example/metrics

go 1.22

require (
	log.example/log v1.3.0
	net.example/http2 v1.1.0
)
