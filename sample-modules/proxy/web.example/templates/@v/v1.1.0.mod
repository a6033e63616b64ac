module web.example/templates

go 1.20

require (
	text.example/slug v1.0.0
	text.example/unicode v0.9.0
)
