module team.example/api

go 1.22

require (
	auth.example/jwt v1.1.0
	log.example/log v1.4.0
	web.example/router v1.5.0
)
