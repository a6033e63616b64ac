module web.example/sessions

go 1.23.0

require (
	auth.example/jwt v1.3.0
	db.example/cache v1.2.0
	web.example/middleware v1.2.0
)
