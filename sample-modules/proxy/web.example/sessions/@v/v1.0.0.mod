module web.example/sessions

go 1.18

require (
	auth.example/jwt v1.0.0
	db.example/cache v1.0.0
	web.example/middleware v1.0.0
)
