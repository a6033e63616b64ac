module web.example/middleware

go 1.18

require (
	log.example/log v1.0.0
	log.example/trace v0.8.0
)
