module data.example/yaml/v3

go 1.20

require test.example/assert v1.2.0
