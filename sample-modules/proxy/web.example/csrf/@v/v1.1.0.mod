module web.example/csrf

go 1.20

require web.example/sessions v1.2.0
