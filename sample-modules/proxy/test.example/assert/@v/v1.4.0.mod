module test.example/assert

go 1.23.0

require test.example/diff v1.1.0
