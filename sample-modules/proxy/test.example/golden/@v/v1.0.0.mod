module test.example/golden

go 1.18

require (
	test.example/assert v1.0.0
	test.example/diff v1.0.0
)
