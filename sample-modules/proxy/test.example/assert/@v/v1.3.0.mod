module test.example/assert

go 1.22

require test.example/diff v1.1.0
