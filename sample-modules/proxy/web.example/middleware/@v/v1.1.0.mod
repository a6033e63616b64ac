module web.example/middleware

go 1.20

require (
	log.example/log v1.1.0
	log.example/trace v0.9.0
)
