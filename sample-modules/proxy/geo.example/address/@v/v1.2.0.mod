module geo.example/address

go 1.22

require (
	geo.example/countries v1.1.0
	text.example/unicode v1.2.0
)
