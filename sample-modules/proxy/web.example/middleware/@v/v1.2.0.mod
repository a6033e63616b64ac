module web.example/middleware

go 1.20

require (
	log.example/log v1.4.0
	log.example/trace v1.0.0
)
