module cloud.example/metrics

go 1.18

require (
	log.example/log v1.0.0
	net.example/http2 v1.0.0
)
