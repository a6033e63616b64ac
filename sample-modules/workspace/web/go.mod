module team.example/web

go 1.22

require (
	team.example/store v1.1.0
	web.example/sessions v1.1.0
	web.example/templates v1.2.0
)
