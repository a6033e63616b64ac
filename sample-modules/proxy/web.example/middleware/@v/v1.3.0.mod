module web.example/middleware

go 1.22

require (
	log.example/log v1.2.0
	log.example/trace v1.1.0
)
