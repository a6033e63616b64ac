module web.example/templates

go 1.23.0

require (
	text.example/slug v1.1.0
	text.example/unicode v1.2.1
)
