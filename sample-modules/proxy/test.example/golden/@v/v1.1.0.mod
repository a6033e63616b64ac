module test.example/golden

go 1.22

require (
	test.example/assert v1.3.0
	test.example/diff v1.0.0
)
