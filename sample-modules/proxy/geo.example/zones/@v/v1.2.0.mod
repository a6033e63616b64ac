module geo.example/zones

go 1.22

require geo.example/countries v1.1.0
