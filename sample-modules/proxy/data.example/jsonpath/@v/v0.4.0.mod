module data.example/jsonpath

go 1.20
