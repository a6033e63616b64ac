module web.example/sessions

go 1.22

require (
	auth.example/jwt v1.2.0
	db.example/cache v1.2.0
	web.example/middleware v1.1.0
)
