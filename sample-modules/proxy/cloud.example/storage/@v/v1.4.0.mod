module cloud.example/storage

go 1.23.0

require (
	cloud.example/secrets v1.2.0
	log.example/trace v1.0.0
	net.example/http2 v1.3.0
	net.example/retry v1.2.0
)
