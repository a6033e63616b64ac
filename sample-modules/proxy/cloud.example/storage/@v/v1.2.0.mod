module cloud.example/storage

go 1.20

require (
	cloud.example/secrets v1.1.0
	log.example/trace v1.0.0
	net.example/http2 v1.1.0
	net.example/retry v1.1.0
)
