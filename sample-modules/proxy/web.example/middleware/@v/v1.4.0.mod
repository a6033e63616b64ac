module web.example/middleware

go 1.23.0

require (
	log.example/log v1.7.0
	log.example/trace v1.1.0
)
