module test.example/assert

go 1.20

require test.example/diff v1.0.0
