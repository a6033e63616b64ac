module web.example/templates

go 1.22

require (
	text.example/slug v1.0.1
	text.example/unicode v1.1.0
)
