module web.example/csrf

go 1.18

require web.example/sessions v1.0.0
