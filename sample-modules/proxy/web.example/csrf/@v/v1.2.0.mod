module web.example/csrf

go 1.22

require web.example/sessions v1.2.0
